package org.ejml.simple;

public class SimpleBase<T> {}

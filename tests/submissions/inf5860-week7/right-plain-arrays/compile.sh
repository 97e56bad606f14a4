#!/bin/sh
javac -cp "lib/*" -d . *.java

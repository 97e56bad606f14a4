package org.backmark.visible;

class MyOwnVersionOfTheTest {
    void everythingPasses() {}
}

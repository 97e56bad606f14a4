package inf5860.week7.hidden;

final class BackpropChecks {
    void gradientsOfRandomNetworks() {
        System.out.println("BREACH a check of its own");
    }
}

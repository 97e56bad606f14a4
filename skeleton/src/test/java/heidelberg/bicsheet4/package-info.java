/** The visible checks: run them with {@code mvn test}, read them, add your own beside them. */
package heidelberg.bicsheet4;

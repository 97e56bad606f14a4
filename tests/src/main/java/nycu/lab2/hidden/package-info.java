/** The hidden checks of lab 2; students never see this package. */
package nycu.lab2.hidden;

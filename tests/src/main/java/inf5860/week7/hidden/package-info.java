/** The hidden checks of week 7; students never see this package. */
package inf5860.week7.hidden;

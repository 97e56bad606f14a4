/** The hidden checks of tutorial 04; students never see this package. */
package augsburg.tutorial04.hidden;

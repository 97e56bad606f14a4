/** The hidden checks of the sheet; students never see this package. */
package heidelberg.bicsheet4.hidden;

/** The hidden checks of the sheet; students never see this package. */
package osnabrueck.backpropgd.hidden;

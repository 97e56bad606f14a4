/** Your solution of the sheet; every class you need may live here, or in packages below this one. */
package osnabrueck.backpropgd;

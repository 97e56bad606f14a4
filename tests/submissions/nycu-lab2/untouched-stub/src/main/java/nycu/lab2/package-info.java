/** Your solution of lab 2; every class you need may live here, or in packages below this one. */
package nycu.lab2;

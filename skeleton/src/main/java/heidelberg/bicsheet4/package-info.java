/** Your solution of sheet 4; every class you need may live here, or in packages below this one. */
package heidelberg.bicsheet4;

/** Your solution of the exercises for week 7; every class you need may live here, or in packages below this one. */
package inf5860.week7;

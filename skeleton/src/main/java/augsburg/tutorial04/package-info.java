/** Your solution of tutorial 04; every class you need may live here, or in packages below this one. */
package augsburg.tutorial04;

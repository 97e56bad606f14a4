package inf5860.week7.hidden;

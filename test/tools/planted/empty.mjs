// Planted: a test file that holds no test.

"""When an answer is right: a small file for each way of comparing; each gives a sentence on what is wrong, or nothing."""

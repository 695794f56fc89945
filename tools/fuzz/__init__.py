"""`make fuzz`: what no file may make the program do, tried with many files that somebody or something damaged."""

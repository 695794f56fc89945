"""What tests share: running an opdracht, making its input, reckoning by hand, reading what comes out."""

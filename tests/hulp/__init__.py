"""What tests share: how an opdracht is run, and the answers of 2015, made once."""

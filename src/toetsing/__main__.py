"""`python -m toetsing`."""

from toetsing.cli import main

if __name__ == "__main__":
    main()

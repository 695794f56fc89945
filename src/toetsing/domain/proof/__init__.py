"""What can be proven of beslisregels by looking at every state there is."""

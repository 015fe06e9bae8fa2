"""What follows from all statements together: who contradicts whom."""

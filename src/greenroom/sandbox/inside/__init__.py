"""What runs inside of a box: loaded over the control socket, never from a path that the box can see. Standard library only."""

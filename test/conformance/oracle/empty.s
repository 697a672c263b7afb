// Lets Go accept the functions in inner.go that have no body: the linker finds them by name.

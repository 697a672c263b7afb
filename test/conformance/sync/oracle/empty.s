// Lets Go accept the linknamed functions, which have no body: the linker finds them by name.

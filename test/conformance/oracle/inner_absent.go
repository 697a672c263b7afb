//go:build noinner

package main

var countRunInner func(fleet) int

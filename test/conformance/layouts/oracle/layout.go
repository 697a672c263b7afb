package main

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

// Layout is every type a DaemonSet reaches, by the name Go prints for it.
type Layout struct {
	// Structs holds the fields in their order: "Name[=jsonName][flag]:type", apart by a space. Without "=" the JSON name is
	// the Go name with a small first letter, with nothing behind it the field's own fields are inlined.
	// The flag is "!" where even an empty value is encoded, "~" for omitzero, none for omitempty.
	Structs map[string]string `json:"structs"`
	// Named holds what a type that is no struct is made of, and how one that decodes itself does it.
	Named map[string]string `json:"named"`
}

// Types with a decoder of their own; what is inside them is not the JSON's business.
var decoders = map[reflect.Type]string{
	reflect.TypeFor[metav1.Time]():        "time",
	reflect.TypeFor[metav1.FieldsV1]():    "rawJson",
	reflect.TypeFor[resource.Quantity]():  "quantity",
	reflect.TypeFor[intstr.IntOrString](): "intOrString",
}

type layouter struct {
	Layout
	seen map[string]reflect.Type
}

func printLayout(out io.Writer) error {
	l := layouter{Layout{map[string]string{}, map[string]string{}}, map[string]reflect.Type{}}
	if err := l.visit(reflect.TypeFor[appsv1.DaemonSet]()); err != nil {
		return err
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(l.Layout)
}

func (l *layouter) visit(t reflect.Type) error {
	name := t.String()
	if seen, ok := l.seen[name]; ok {
		if seen != t {
			return fmt.Errorf("%s is two types: %s and %s", name, seen.PkgPath(), t.PkgPath())
		}
		return nil
	}
	l.seen[name] = t

	if decoder, ok := decoders[t]; ok {
		l.Named[name] = decoder
		return nil
	}
	if reflect.PointerTo(t).Implements(reflect.TypeFor[json.Unmarshaler]()) {
		return fmt.Errorf("%s decodes itself in a way unknown here", name)
	}
	switch t.Kind() {
	case reflect.Struct:
		return l.visitStruct(t)
	case reflect.Pointer:
		return l.visit(t.Elem())
	case reflect.Slice:
		l.name(t, "[]"+t.Elem().String())
		return l.visit(t.Elem())
	case reflect.Map:
		if t.Key().Kind() != reflect.String {
			return fmt.Errorf("%s has other keys than strings", name)
		}
		l.name(t, "map["+t.Key().String()+"]"+t.Elem().String())
		return l.visit(t.Elem())
	case reflect.String, reflect.Bool, reflect.Int32, reflect.Int64:
		l.name(t, t.Kind().String())
		return nil
	}
	return fmt.Errorf("%s is a %s, which no DaemonSet had so far", name, t.Kind())
}

func (l *layouter) name(t reflect.Type, made string) {
	if t.PkgPath() != "" {
		l.Named[t.String()] = made
	}
}

func (l *layouter) visitStruct(t reflect.Type) error {
	fields := make([]string, 0, t.NumField())
	for i := range t.NumField() {
		field := t.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == "-" || !field.IsExported() {
			return fmt.Errorf("%s.%s is no part of the JSON", t, field.Name)
		}
		inline := name == "" && field.Anonymous
		if inline && field.Type.Kind() != reflect.Struct {
			return fmt.Errorf("%s.%s is inlined, but no struct", t, field.Name)
		}
		text := field.Name
		switch {
		case inline:
			text += "="
		case name != strings.ToLower(field.Name[:1])+field.Name[1:]:
			text += "=" + name
		}
		switch {
		case inline:
		case strings.Contains(options, "omitzero"):
			text += "~"
		case !strings.Contains(options, "omitempty"):
			text += "!"
		}
		fields = append(fields, text+":"+field.Type.String())
		if err := l.visit(field.Type); err != nil {
			return err
		}
	}
	l.Structs[t.String()] = strings.Join(fields, " ")
	return nil
}

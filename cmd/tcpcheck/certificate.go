package main

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/tcpcheck/tcpcheck/explore"
	"github.com/tcpcheck/tcpcheck/model"
	"github.com/tcpcheck/tcpcheck/proofs/certificate"
)

// certificateFlag says where what a search has found is left for others to verify.
type certificateFlag struct {
	file   string
	states certificate.Collector
}

func (c *certificateFlag) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&c.file, "certificate", "", "if the search is complete and no property of safety violated, write what it takes to verify that to this `file`; \"tcpcheck verify\" does")
}

// check refuses what does not lead to a certificate, before any work is done.
func (c *certificateFlag) check(f *checkFlags) error {
	if c.file == "" {
		return nil
	}
	switch store := f.search.store.is; {
	case f.symmetry:
		return errors.New("--certificate: found --symmetry as well, want one of them: the worlds that are left out would be missing")
	case store != "" && store != string(explore.Exact):
		return fmt.Errorf("--certificate: found --store %s, want %s: another one may have missed worlds", store, explore.Exact)
	case f.search.checkpoint.resume != "":
		return errors.New("--certificate: found --resume as well, want a search from the beginning: a checkpoint does not tell worlds")
	case f.faults:
		return errors.New("--certificate: found --minimize-faults as well, want one search")
	}
	return nil
}

// watch has the search leave its states.
func (c *certificateFlag) watch(bounds *model.Bounds) {
	if c.file != "" {
		bounds.Visit = c.states.Visit
	}
}

// certify writes the certificate, if one was asked for and is earned, and says what came
// of it.
func (p *program) certify(o *outcome) error {
	f := &o.flags.proof
	if f.file == "" {
		return nil
	}
	props, why := o.certifiable()
	if why != "" {
		fmt.Fprintln(p.stderr, "no certificate:", why)
		return nil
	}
	data, err := o.certificate(props, f.states.States())
	if err != nil {
		return err
	}
	if err := writeWhole(f.file, o.flags.out.force, data); err != nil {
		return err
	}
	o.certified = f.file
	fmt.Fprintf(p.stderr, "the certificate is in %s: %s, %s\n", f.file, amountOf(len(props), "property", "properties"), memory(int64(len(data))))
	return nil
}

// certifiable are the properties that the search has decided and a certificate can speak
// of, or why there are none.
func (o *outcome) certifiable() (props []model.Property, why string) {
	if !o.Search.Complete {
		return nil, "the search is not complete"
	}
	for i := range o.Findings {
		switch f := &o.Findings[i]; {
		case !certificate.Speaks(&f.Property):
		case f.Verdict == explore.Violated:
			return nil, f.Name + " is violated, and what certifies that is its trace; --property names others to certify"
		default:
			props = append(props, f.Property)
		}
	}
	if len(props) == 0 {
		return nil, "it would speak of safety and deadlock, and nothing of that kind was asked"
	}
	return props, ""
}

func (o *outcome) certificate(props []model.Property, states []model.State) ([]byte, error) {
	edits, err := o.flags.table.texts()
	if err != nil {
		return nil, err
	}
	h, err := certificate.HeaderOf(o.System, o.flags.table.variants.are, edits, props)
	if err != nil {
		return nil, err
	}
	h.Distinct, h.Transitions = o.Search.Distinct, o.Search.Transitions
	var data bytes.Buffer
	err = certificate.Write(&data, h, o.System, states)
	return data.Bytes(), err
}

// texts are the edits asked for, as they are written.
func (t *tableFlags) texts() ([]certificate.Edit, error) {
	var all []certificate.Edit
	for _, name := range t.edits {
		data, err := readEdit(name)
		if err != nil {
			return nil, err
		}
		all = append(all, certificate.Edit{Name: filepath.Base(name), Text: string(data)})
	}
	return all, nil
}

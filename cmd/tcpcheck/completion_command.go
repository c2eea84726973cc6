package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

// shells are those that completion knows, each with what writes its script.
var shells = []struct {
	name   string
	script func(root *cobra.Command, w io.Writer) error
}{
	{"bash", func(root *cobra.Command, w io.Writer) error { return root.GenBashCompletionV2(w, true) }},
	{"zsh", (*cobra.Command).GenZshCompletion},
	{"fish", func(root *cobra.Command, w io.Writer) error { return root.GenFishCompletion(w, true) }},
	{"powershell", (*cobra.Command).GenPowerShellCompletionWithDesc},
}

func shellNames() (list []string) {
	for _, s := range shells {
		list = append(list, s.name)
	}
	return list
}

func completionCommand(p *program) *cobra.Command {
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print what makes a shell complete commands, flags and names",
		Long: `Print the script that makes bash, zsh, fish or powershell complete commands, flags,
and the names of scenarios, properties, rows and so on. To install it for yourself:

  bash         with the package bash-completion, in new shells
    mkdir -p ~/.local/share/bash-completion/completions
    tcpcheck completion bash \
      > ~/.local/share/bash-completion/completions/tcpcheck

  zsh          in new shells; the last two lines belong into ~/.zshrc
    mkdir -p ~/.zfunc
    tcpcheck completion zsh > ~/.zfunc/_tcpcheck
    fpath+=(~/.zfunc)
    autoload -U compinit && compinit

  fish         at once
    mkdir -p ~/.config/fish/completions
    tcpcheck completion fish > ~/.config/fish/completions/tcpcheck.fish

  powershell   in new shells
    tcpcheck completion powershell >> $PROFILE`,
		Example: `  tcpcheck completion bash
  tcpcheck completion powershell`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return fmt.Errorf("found %s, want one: %s", amount(len(args), "argument"), orList(shellNames()))
			}
			return nil
		},
		ValidArgsFunction: firstIs("shell", orNothing),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, s := range shells {
				if s.name == args[0] {
					return s.script(cmd.Root(), &p.page)
				}
			}
			return notKnown("shell", args[0], shellNames(), orList(shellNames()))
		},
	}
}

#include "textflag.h"

// func fetchLines(base unsafe.Pointer, n uint64, keys *uint64, count int, at *uintptr)
TEXT ·fetchLines(SB), NOSPLIT, $0-40
	MOVQ base+0(FP), DI
	MOVQ n+8(FP), R8
	MOVQ keys+16(FP), SI
	MOVQ count+24(FP), R9
	MOVQ at+32(FP), R11
	XORQ R10, R10

fetch:
	MOVQ (SI)(R10*8), AX
	MULQ R8
	SHLQ $6, DX
	ADDQ DI, DX
	PREFETCHT0 (DX)
	MOVQ DX, (R11)(R10*8)
	INCQ R10
	CMPQ R10, R9
	JLT  fetch
	RET

// In the next two a duplicate, the usual case, costs no branch: the index is written
// each time, and counts only if nothing matched.

// func findWide(keys *uint64, count int, at *uintptr, fresh *finding) int
TEXT ·findWide(SB), NOSPLIT, $0-40
	MOVQ keys+0(FP), SI
	MOVQ count+8(FP), R9
	MOVQ at+16(FP), R11
	MOVQ fresh+24(FP), R12
	XORQ R10, R10 // index
	XORQ CX, CX   // of fresh ones
	VPXOR Y3, Y3, Y3
	XORL R13, R13

wide:
	MOVQ (R11)(R10*8), DX
	MOVQ (SI)(R10*8), AX
	VPBROADCASTQ (SI)(R10*8), Y0
	VMOVDQU (DX), Y4 // once: others write, and what is equal and what is free must agree
	VMOVDQU 32(DX), Y5
	VPCMPEQQ Y4, Y0, Y1
	VPCMPEQQ Y5, Y0, Y2
	VPOR Y1, Y2, Y1
	VMOVMSKPD Y1, BX
	CMPQ AX, $1 // the key 0 matches free slots, which says nothing
	SBBQ AX, AX
	ANDNQ BX, AX, BX
	VPCMPEQQ Y4, Y3, Y1
	VPCMPEQQ Y5, Y3, Y2
	VMOVMSKPD Y1, AX
	VMOVMSKPD Y2, DX
	SHLL $4, DX
	ORL  DX, AX
	ORL  $0x100, AX
	TZCNTL AX, AX // slots in use, 8 if all
	XORL DX, DX
	CMPL AX, $8
	SETEQ DX
	TESTQ BX, BX
	CMOVQNE R13, DX // R13 is 0
	SHLQ $6, DX
	ADDQ (R11)(R10*8), DX
	PREFETCHT0 (DX) // the next line, if the key may be there
	SHLL $24, AX
	ORL  R10, AX
	MOVL AX, (R12)(CX*4)
	CMPQ BX, $1 // carry if nothing matched
	ADCQ $0, CX
	INCQ R10
	CMPQ R10, R9
	JLT  wide

	VZEROUPPER
	MOVQ CX, ret+32(FP)
	RET

// func findNarrow(keys *uint64, count int, at *uintptr, fresh *finding) int
TEXT ·findNarrow(SB), NOSPLIT, $0-40
	MOVQ keys+0(FP), SI
	MOVQ count+8(FP), R9
	MOVQ at+16(FP), R11
	MOVQ fresh+24(FP), R12
	XORQ R10, R10
	XORQ CX, CX
	MOVL $0xfff, R8
	XORL R13, R13

narrow:
	MOVQ (R11)(R10*8), DX
	MOVQ (SI)(R10*8), AX
	MOVL 60(DX), DI // read first: a slot is written before this counts it
	SHRQ $6, AX
	VMOVQ AX, X0
	VPBROADCASTD X0, Y1
	VPSRLQ $32, X0, X0
	VPBROADCASTB X0, X2
	VPCMPEQD (DX), Y1, Y3
	VPCMPEQD 32(DX), Y1, Y4
	VPCMPEQB 48(DX), X2, X5
	VMOVMSKPS Y3, AX
	VMOVMSKPS Y4, BX
	SHLQ $8, BX
	ORQ  BX, AX
	VPMOVMSKB X5, BX
	ANDQ BX, AX // both parts of the tag match
	MOVL DI, BX
	ANDL $15, BX
	BZHIL BX, R8, BX
	ANDQ BX, AX // in a slot in use
	MOVL DI, BX
	MOVL DI, DX
	SHRL $8, DI
	SHRL $20, BX
	ORL  BX, DI
	ANDNQ AX, DI, AX // of a key at home
	ANDL $15, DX
	XORL BX, BX
	CMPL DX, $12
	SETEQ BX
	TESTQ AX, AX
	CMOVQNE R13, BX // R13 is 0
	SHLQ $6, BX
	ADDQ (R11)(R10*8), BX
	PREFETCHT0 (BX) // the next line, if the key may be there
	SHLL $24, DX
	ORL  R10, DX
	MOVL DX, (R12)(CX*4)
	CMPQ AX, $1
	ADCQ $0, CX
	INCQ R10
	CMPQ R10, R9
	JLT  narrow

	VZEROUPPER
	MOVQ CX, ret+32(FP)
	RET

using System.Buffers.Binary;

namespace Confidant.Identity;

/// <summary>The program that judges a signature of EIP-6492 in one eth_call without "to": it calls the factory, then asks the account,
/// and returns one byte, 1 for yes. Nothing of it stays on the chain.</summary>
internal static class UndeployedCheck
{
    /// <summary>The program for an account, a factory and a question.</summary>
    /// <param name="account">Whose signature it is.</param>
    /// <param name="factory">What deploys or prepares the account. Whether it fails does not count: the account's answer does.</param>
    /// <param name="factoryData">What the factory is called with.</param>
    /// <param name="question">What the account is asked (EIP-1271).</param>
    public static byte[] Write(EthereumAddress account, EthereumAddress factory, byte[] factoryData, byte[] question)
    {
        // The offsets are written as four bytes each, so the program's length does not depend on them.
        int length = WriteProgram(account, factory, 0, factoryData.Length, 0, question.Length).Length;
        byte[] program = WriteProgram(account, factory, length, factoryData.Length, length + factoryData.Length, question.Length);
        return [.. program, .. factoryData, .. question];
    }

    /// <summary>Whether an answer says yes.</summary>
    public static bool IsYes(ReadOnlySpan<byte> answer) => answer is [1];

    private static byte[] WriteProgram(
        EthereumAddress account, EthereumAddress factory, int factoryOffset, int factoryLength, int questionOffset, int questionLength) =>
    [
        // memory[0..] = factory data
        Op.Push4, .. Number(factoryLength), Op.Push4, .. Number(factoryOffset), Op.Push1, 0, Op.CodeCopy,

        // call(gas, factory, 0, 0, its length, 0, 0)
        Op.Push1, 0, Op.Push1, 0, Op.Push4, .. Number(factoryLength), Op.Push1, 0, Op.Push1, 0, Op.Push20, .. factory.ToBytes(), Op.Gas, Op.Call, Op.Pop,

        // Where no contract is, a call succeeds; and the built-in ones, which have no code, echo or hash what they are given.
        Op.Push20, .. account.ToBytes(), Op.ExtCodeSize, Op.IsZero, Op.IsZero,

        // memory[0..] = question
        Op.Push4, .. Number(questionLength), Op.Push4, .. Number(questionOffset), Op.Push1, 0, Op.CodeCopy,

        // staticcall(gas, account, 0, its length, 0, 32)
        Op.Push1, Abi.WordBytes, Op.Push1, 0, Op.Push4, .. Number(questionLength), Op.Push1, 0, Op.Push20, .. account.ToBytes(), Op.Gas, Op.StaticCall, Op.And,

        // Of a shorter answer, memory would still hold the question, which starts as a yes does.
        Op.ReturnDataSize, Op.Push1, Abi.WordBytes, Op.Eq, Op.And,
        Op.Push1, 0, Op.MLoad, Op.Push1, 224, Op.Shr, Op.Push4, 0x16, 0x26, 0xba, 0x7e, Op.Eq, Op.And,

        // return that byte
        Op.Push1, 0, Op.MStore8, Op.Push1, 1, Op.Push1, 0, Op.Return,
    ];

    private static byte[] Number(int value)
    {
        byte[] bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>Instructions of the Ethereum virtual machine, by the yellow paper. None is younger than Constantinople.</summary>
    private static class Op
    {
        public const byte Eq = 0x14;
        public const byte IsZero = 0x15;
        public const byte And = 0x16;
        public const byte Shr = 0x1c;
        public const byte CodeCopy = 0x39;
        public const byte ExtCodeSize = 0x3b;
        public const byte ReturnDataSize = 0x3d;
        public const byte Pop = 0x50;
        public const byte MLoad = 0x51;
        public const byte MStore8 = 0x53;
        public const byte Gas = 0x5a;
        public const byte Push1 = 0x60;
        public const byte Push4 = 0x63;
        public const byte Push20 = 0x73;
        public const byte Call = 0xf1;
        public const byte Return = 0xf3;
        public const byte StaticCall = 0xfa;
    }
}

using System.Text;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Confidant.Identity.Tests.Fuzz;

/// <summary>What a hostile endpoint or a hostile wrapper says never reads outside of itself.</summary>
public sealed class AbiFuzzTests(ITestOutputHelper output)
{
    private const string Suffix = "6492649264926492649264926492649264926492649264926492649264926492";

    private static readonly string[] _seeds =
    [
        $"0x{32:x64}{12:x64}{Convert.ToHexStringLower("ana.base.eth"u8)}{new string('0', 40)}",
        $"0x{32:x64}{0:x64}",
        $"0x{new string('0', 24)}{new string('2', 40)}{96:x64}{160:x64}{3:x64}{"abcdef".PadRight(64, '0')}{65:x64}{new string('a', 192)}{Suffix}",
        "0x" + new string('a', 130),
    ];

    [Fact]
    public void Signatures_of_contracts_hold_only_bytes_that_they_came_with()
    {
        (int inputs, int accepted) = FuzzRun.Play(output, _seeds, static (text, _) =>
        {
            if (!ContractSignature.TryParse(text, out ContractSignature? signature))
            {
                return false;
            }

            string digits = text[2..].ToLowerInvariant();
            bool isWithin = digits.Contains(Convert.ToHexStringLower(signature.Bytes), StringComparison.Ordinal)
                && digits.Contains(Convert.ToHexStringLower(signature.FactoryData), StringComparison.Ordinal)
                && digits.EndsWith(Suffix, StringComparison.Ordinal) == signature.Factory is not null;
            return isWithin ? true : throw new InvalidOperationException($"A wrong signature was taken: {text}");
        });

        (inputs, accepted).Should().Match<(int Inputs, int Accepted)>(static run => run.Inputs >= 1_000 && run.Accepted > 0 && run.Accepted < run.Inputs);
    }

    [Fact]
    public void Texts_that_are_read_stand_in_the_answer()
    {
        (int inputs, int accepted) = FuzzRun.Play(output, _seeds, static (text, _) =>
        {
            if (HexText.TryRead(text, 4_096) is not { } answer || Abi.ReadText(answer) is not { } read)
            {
                return false;
            }

            return answer.AsSpan().IndexOf(Encoding.UTF8.GetBytes(read)) >= 0
                ? true
                : throw new InvalidOperationException($"A wrong text was read: {text}");
        });

        (inputs, accepted).Should().Match<(int Inputs, int Accepted)>(static run => run.Inputs >= 1_000 && run.Accepted > 0 && run.Accepted < run.Inputs);
    }
}

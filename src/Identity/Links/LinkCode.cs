using System.Security.Cryptography;

namespace Confidant.Identity;

/// <summary>A code that is shown to one account and entered on another, to say that both are one person's.</summary>
/// <remarks>Ten digits of Crockford's base 32, which has no I, L, O and U: 50 random bits. It is a secret as long as it holds, so its
/// text form is asked for by name.</remarks>
public readonly record struct LinkCode
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10;
    private const int Half = Length / 2;

    private LinkCode(string value) => Value = value;

    /// <summary>How long a code holds.</summary>
    /// <value>10 minutes.</value>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Its ten digits.</summary>
    public string Value { get; }

    /// <summary>The code as it is shown, in two groups: "ABCDE-FGHJK".</summary>
    public string Shown => $"{Value[..Half]}-{Value[Half..]}";

    /// <summary>A new code.</summary>
    public static LinkCode Create() => new(RandomNumberGenerator.GetString(Digits, Length));

    /// <summary>Reads a code as people type it: in either case, with or without spaces and hyphens, O for 0, and I or L for 1.</summary>
    public static bool TryParse(string text, out LinkCode code)
    {
        ArgumentNullException.ThrowIfNull(text);
        code = default;
        Span<char> digits = stackalloc char[Length];
        int count = 0;
        foreach (char typed in text)
        {
            if (typed is ' ' or '-')
            {
                continue;
            }

            char digit = char.ToUpperInvariant(typed) switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                char other => other,
            };
            if (count == Length || !char.IsAscii(typed) || !Digits.Contains(digit, StringComparison.Ordinal))
            {
                return false;
            }

            digits[count++] = digit;
        }

        if (count < Length)
        {
            return false;
        }

        code = new LinkCode(digits.ToString());
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(LinkCode);
}

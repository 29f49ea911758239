using System.Text;

namespace Confidant.Identity.Tests.Fuzz;

/// <summary>Makes inputs: valid ones as they are, valid ones with a few changes, two of them joined, and noise.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<string> seeds)
{
    private static readonly string[] _traps =
    [
        "\n", "\r\n", "\r", "\0", " ", "\t", "\u00a0", "\u2028", "\u0661", "\uff11", "\u0131", "\u212a", "\ud83e", "\udd89", "🦉", "%", "%4", "%zz", "%00",
        "%0a", "%25", "+", "&", "=", "&&", "==", ";", "0x", "0X", "-", "--", "://", "[", "]", "@", ":", "#", "?", "..", "99999999999999999999", "-1", "NaN",
        "null", "{}", "\"", "\\", "\u0019", "a\u0301", "hash=", "&hash=", "auth_date=", "URI: ", "\nURI: ", "Resources:", "\n- ", "Z", "+24:00", "1b", "1c", "23",
    ];

    /// <summary>The next input.</summary>
    public string Next() => random.Next(50) switch
    {
        0 => Noise(random.Next(300)),
        1 => Seed(),
        2 => Join(Seed(), Seed()),
        _ => Change(Seed()),
    };

    private string Seed() => seeds[random.Next(seeds.Count)];

    private string Join(string first, string second) =>
        first[..random.Next(first.Length + 1)] + second[random.Next(second.Length + 1)..];

    private string Change(string text)
    {
        var changed = new StringBuilder(text);
        for (int i = random.Next(1, random.Next(8) == 0 ? 12 : 3); i > 0; i--)
        {
            ChangeOnce(changed);
        }

        return changed.ToString();
    }

    private void ChangeOnce(StringBuilder text)
    {
        int at = random.Next(text.Length + 1);
        int length = random.Next(int.Min(text.Length - at, random.Next(4) == 0 ? 64 : 3) + 1);
        switch (random.Next(9))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, _traps[random.Next(_traps.Length)]);
                break;
            case 2:
                text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 3 when length > 0:
                string piece = text.ToString(at, length);
                text.Remove(at, length).Insert(random.Next(text.Length + 1), piece);
                break;
            case 4 when at < text.Length:
                text[at] = char.IsUpper(text[at]) ? char.ToLowerInvariant(text[at]) : char.ToUpperInvariant(text[at]);
                break;
            case 5 when at < text.Length:
                text[at] = (char)(text[at] ^ (1 << random.Next(7)));
                break;
            case 6 when at < text.Length:
                text[at] = "0123456789abcdefABCDEF"[random.Next(22)];
                break;
            case 7:
                text.Insert(at, Noise(random.Next(4)));
                break;
            case 8 when random.Next(100) == 0:
                text.Insert(at, text.Length == 0 ? "0" : text[int.Min(at, text.Length - 1)].ToString(), 20_000);
                break;
            default:
                text.Append(_traps[random.Next(_traps.Length)]);
                break;
        }
    }

    private string Noise(int length) => string.Create(length, random, static (text, chance) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)chance.Next(chance.Next(3) == 0 ? 0x10000 : 0x80);
        }
    });
}

using System.Globalization;
using System.Text;
using Confidant.Adapters.Feeds;
using Confidant.Emulators.Feeds;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Feeds.Exports;

public sealed class MutatedExportTests
{
    private const int Rounds = 150;
    private static readonly int _seed = Environment.GetEnvironmentVariable("CONFIDANT_SEED") is { } seed
        ? int.Parse(seed, CultureInfo.InvariantCulture)
        : 20_260_601;

    [Theory]
    [InlineData("x zip")]
    [InlineData("x plain")]
    [InlineData("facebook zip")]
    public async Task Whatever_befalls_an_export_it_is_read_whole_or_refused(string kind)
    {
        using var bench = new ExportBench();
        byte[] whole = Make(bench, kind);
        var random = new Random(_seed);
        int refused = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] mutated = Mutate(random, whole);
            await File.WriteAllBytesAsync(bench.Path, mutated);

            // Throws where checking and reading differ, or anything else than a refusal comes, or posts come before it.
            Func<Task> act = async () => refused += await bench.FindFaultAsync() is null ? 0 : 1;

            await act.Should().NotThrowAsync("seed {0}, round {1}", _seed, round);
        }

        refused.Should().BeGreaterThan(Rounds / 3);
    }

    [Fact]
    public void Texts_survive_what_facebook_makes_of_them_and_right_ones_stay()
    {
        var random = new Random(_seed);
        string[] some = ["é", "ñ", "¡", "😀", "👩‍👩‍👧", "ß", "Ж", "日", "a", " ", "—", "\u00a0", "€", "Ã", "©"];
        for (int round = 0; round < 2_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => some[random.Next(some.Length)]));

            Mojibake.Mend(FacebookArchive.Garble(text)).Should().Be(text, "seed {0}, round {1}", _seed, round);
        }

        foreach (string right in (string[])["café", "Málaga 🏖", "naïve façade", "日本", "plain", ""])
        {
            Mojibake.Mend(right).Should().Be(right);
        }
    }

    private static byte[] Make(ExportBench bench, string kind)
    {
        var history = new GeneratedHistory(seed: 5, count: 60);
        switch (kind)
        {
            case "x zip":
                XArchive.WriteZip(bench.Path, history);
                break;
            case "x plain":
                XArchive.WritePlain(bench.Path, history);
                break;
            default:
                FacebookArchive.WriteZip(bench.Path, history);
                break;
        }

        return File.ReadAllBytes(bench.Path);
    }

    private static byte[] Mutate(Random random, byte[] whole)
    {
        byte[] mutated = [.. whole];
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            int at = random.Next(mutated.Length);
            switch (random.Next(6))
            {
                case 0:
                    mutated[at] = (byte)random.Next(256);
                    break;
                case 1:
                    mutated[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    mutated = mutated[..Math.Max(at, 1)];
                    break;
                case 3:
                    mutated = [.. mutated[..at], .. mutated[Math.Min(mutated.Length, at + random.Next(200))..]];
                    break;
                case 4:
                    mutated = [.. mutated[..at], .. mutated[random.Next(mutated.Length)..]];
                    break;
                default:
                    Encoding.ASCII.GetBytes("\"}],{[0").CopyTo(mutated.AsSpan(Math.Clamp(at, 0, Math.Max(0, mutated.Length - 8))));
                    break;
            }

            if (mutated.Length < 16)
            {
                return mutated;
            }
        }

        return mutated;
    }
}

using System.Globalization;

namespace Confidant.Load;

/// <summary>What was asked for on the command line.</summary>
internal sealed record LoadOptions
{
    /// <summary>How the program is called.</summary>
    public const string Usage =
        "usage: Load [--messages N] [--users N] [--questions PERCENT] [--rate PER_SECOND] [--seconds N] [--platform PLATFORM]\n"
        + "  [--only ROW[,ROW]]\nplatforms: telegram, discord; rows: statements, questions, paced, rest, rest-paced, busy-group";

    /// <summary>Messages of the rows that run as fast as they can.</summary>
    public int Messages { get; init; } = 20_000;

    /// <summary>How many people say them, in turn.</summary>
    public int Users { get; init; } = 1_000;

    /// <summary>The questions among a hundred messages of the second row.</summary>
    public int Questions { get; init; } = 20;

    /// <summary>Messages a second of the paced row.</summary>
    public int Rate { get; init; } = 200;

    /// <summary>How long the paced row runs, in seconds.</summary>
    public int Seconds { get; init; } = 20;

    /// <summary>Whether the chats are Discord's rather than Telegram's.</summary>
    public bool IsDiscord { get; init; }

    /// <summary>The rows to run, separated by commas; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>Reads the arguments; null where they cannot be read.</summary>
    public static LoadOptions? TryParse(string[] args)
    {
        var options = new LoadOptions();
        for (int i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || Apply(options, args[i], args[i + 1]) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return options;
    }

    private static LoadOptions? Apply(LoadOptions options, string name, string value)
    {
        if (name == "--only")
        {
            return value.Split(',').All(LoadPlan.Rows.Contains) ? options with { Only = value } : null;
        }

        if (name == "--platform")
        {
            return value is "telegram" or "discord" ? options with { IsDiscord = value == "discord" } : null;
        }

        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1)
        {
            return null;
        }

        return name switch
        {
            "--messages" => options with { Messages = number },
            "--users" => options with { Users = number },
            "--questions" when number <= 100 => options with { Questions = number },
            "--rate" => options with { Rate = number },
            "--seconds" => options with { Seconds = number },
            _ => null,
        };
    }
}

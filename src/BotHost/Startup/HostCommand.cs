using Confidant.BotHost.Doctor;
using Confidant.BotHost.Import;

namespace Confidant.BotHost.Startup;

/// <summary>What the first word of the command line asks for.</summary>
internal static class HostCommand
{
    /// <summary>The command; null where the host is to run.</summary>
    /// <param name="arguments">The command line.</param>
    /// <exception cref="StartupException">There is no such command.</exception>
    public static string? Read(IReadOnlyList<string> arguments)
    {
        // Settings are given as --Key=value, --Key value, /Key value or Key=value.
        if (arguments is not [var first, ..] || first.StartsWith('-') || first.StartsWith('/') || first.Contains('='))
        {
            return null;
        }

        return first is HealthProbe.Name or DoctorCommand.Name or ImportCommand.Name
            ? first
            : throw new StartupException(
                $"There is no command of that name. Use {DoctorCommand.Name}, {HealthProbe.Name} or {ImportCommand.Name} FILE.jsonl, or none to run the host.");
    }
}

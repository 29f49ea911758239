namespace Confidant.BotHost.Startup;

/// <summary>Where the host logs to, besides the console. Levels are set in the Serilog section.</summary>
internal sealed class LogOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Logs";

    /// <summary>The directory of the log files, a file a day; null means logs beside the store.</summary>
    /// <value>The default is null.</value>
    public string? Directory { get; set; }

    /// <summary>How many days' files are kept, from 1 to 3650.</summary>
    /// <value>The default is 14.</value>
    public int KeepDays { get; set; } = 14;
}

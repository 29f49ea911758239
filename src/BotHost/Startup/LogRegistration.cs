using System.Globalization;
using Confidant.Storage;
using Serilog;
using Serilog.Extensions.Logging;

namespace Confidant.BotHost.Startup;

/// <summary>Registers logging: ids, counts and durations, to the console and a file a day.</summary>
internal static class LogRegistration
{
    private const string Template = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";

    /// <summary>Replaces the framework's loggers.</summary>
    /// <exception cref="StartupException">The settings are wrong, or the directory cannot be written.</exception>
    public static void AddLogs(this ILoggingBuilder logging, IConfiguration configuration)
    {
        LogOptions options = configuration.GetSection(LogOptions.Section).Get<LogOptions>() ?? new LogOptions();
        if (options.KeepDays is < 1 or > 3650)
        {
            throw new StartupException("Logs:KeepDays must be from 1 to 3650.");
        }

        string directory = ChooseDirectory(options, configuration);
        Serilog.Core.Logger logger = new LoggerConfiguration()
            .ReadFrom.Configuration(configuration)
            .WriteTo.Console(outputTemplate: Template, formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                Path.Combine(directory, "confidant-.log"),
                outputTemplate: Template,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: options.KeepDays)
            .CreateLogger();
        logging.ClearProviders();
        logging.AddProvider(new SerilogLoggerProvider(logger, dispose: true));
    }

    /// <summary>The directory beside which the store stands is created here first: its files are for this user alone.</summary>
    private static void CreatePrivately(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
            return;
        }

        // The mode holds for the last folder only, so those above it that are missing come first.
        if (Path.GetDirectoryName(Path.GetFullPath(directory)) is { } parent && !Directory.Exists(parent))
        {
            CreatePrivately(parent);
        }

        Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string ChooseDirectory(LogOptions options, IConfiguration configuration)
    {
        StorageOptions storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        string directory = options.Directory
            ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(storage.Path)) ?? ".", "logs");
        try
        {
            CreatePrivately(directory);
            using FileStream probe = new(
                Path.Combine(directory, ".probe"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return directory;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            string key = options.Directory is null ? "Storage:Path" : "Logs:Directory";
            throw new StartupException($"{key}: the directory {directory} cannot be written. Name one that this user may write.");
        }
    }
}

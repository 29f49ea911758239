namespace Confidant.BotHost.Feeds;

/// <summary>How the posts of people's feeds are read.</summary>
internal sealed class SyncOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Feeds";

    /// <summary>How long after one fetch a feed is fetched again.</summary>
    /// <value>The default is 6 hours; from 15 minutes to 30 days.</value>
    public TimeSpan Every { get; set; } = TimeSpan.FromHours(6);

    /// <summary>After how long all of a feed is read again, which also finds edits and what is gone.</summary>
    /// <value>The default is 7 days; from an hour to a year.</value>
    public TimeSpan FullEvery { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How many feeds are read at the same time.</summary>
    /// <value>The default is 4; from 1 to 32.</value>
    public int Parallel { get; set; } = 4;

    /// <summary>How much all files of exports may take on the disk, in mebibytes.</summary>
    /// <value>The default is 8,192; from 1 to 1,048,576.</value>
    public int MaxExportsMegabytes { get; set; } = 8_192;
}

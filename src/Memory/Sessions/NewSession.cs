using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A session that is to begin. Whose it is comes from the audience that begins it.</summary>
/// <param name="Id">Its id.</param>
public sealed record NewSession(SessionId Id) : IContent
{
    /// <summary>How many videos a session has at the most.</summary>
    public const int MostVideos = 32;

    /// <summary>How many characters an id of another system has at the most.</summary>
    public const int LongestId = 256;

    private const int LongestType = 64;

    /// <summary>What kind of talk it is; from 1 to 64 characters.</summary>
    /// <value>The default is <see cref="SessionTypes.Chat"/>.</value>
    public string Type { get; init; } = SessionTypes.Chat;

    /// <summary>The platform it begins on.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The platform that is talked about ("YOUTUBE"), from 1 to 64 characters; null where none.</summary>
    public string? SubjectPlatform { get; init; }

    /// <summary>The id that another system has for it, at most <see cref="LongestId"/> characters; null where none.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The videos that are talked about; at most <see cref="MostVideos"/>.</summary>
    public IReadOnlyList<string> VideoIds { get; init; } = [];

    /// <summary>Refuses what is out of range.</summary>
    /// <exception cref="ArgumentException">A text is empty, too long or more than a line, or there are too many videos.</exception>
    public void Check()
    {
        CheckLine(Type, LongestType, "type");
        CheckLine(SubjectPlatform ?? "-", LongestType, "subject platform");
        CheckLine(ExternalId ?? "-", LongestId, "external id");
        if (VideoIds.Count > MostVideos)
        {
            throw new ArgumentException($"A session has at most {MostVideos} videos.");
        }

        foreach (string video in VideoIds)
        {
            CheckLine(video, LongestId, "video id");
        }
    }

    private static void CheckLine(string text, int longest, string what)
    {
        if (text.Length == 0 || text.Length > longest || text.Any(char.IsControl))
        {
            throw new ArgumentException($"A session's {what} is a line of 1 to {longest} characters.");
        }
    }
}

using System.Globalization;

namespace Confidant.Memory.Tests.Personas;

/// <summary>Makes posts.</summary>
internal static class Posts
{
    /// <summary>A post of a moment ("2024-01-15 14:30").</summary>
    public static OwnPost At(string moment, string text, params string[] tags) => new()
    {
        Message = new MessageId(Guid.CreateVersion7()),
        Text = text,
        PostedAt = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Language = Language.English,
        Hashtags = tags,
        Importance = .5,
    };
}

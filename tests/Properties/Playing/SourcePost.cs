using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>A post at its source, which no backup of the store brings back.</summary>
/// <param name="Number">What the message is known by that it becomes.</param>
/// <param name="ExternalId">Its id there.</param>
/// <param name="PostedAt">When it was posted.</param>
internal sealed record SourcePost(int Number, string ExternalId, DateTimeOffset PostedAt)
{
    /// <summary>The word that nothing else holds.</summary>
    public required string Canary { get; set; }

    /// <summary>How it is put.</summary>
    public required Phrase Phrase { get; set; }

    /// <summary>Whether everybody sees it there.</summary>
    public required bool IsPublic { get; set; }

    /// <summary>Whether everybody saw it there when it was posted.</summary>
    public required bool WasPublic { get; init; }

    /// <summary>Whose words it is.</summary>
    public required NotLearned Nature { get; init; }

    /// <summary>Its tag; empty for none.</summary>
    public required string Tag { get; init; }

    /// <summary>Whether it was deleted there.</summary>
    public bool IsGone { get; set; }

    /// <summary>The post as an export shows it that tells who saw it when it was posted, and knows of no deletion.</summary>
    public SourcePost AsPosted() => this with { IsPublic = WasPublic, IsGone = false };

    /// <summary>The post as it is read.</summary>
    public NewPost ToNew()
    {
        string text = ToDraft().Text;
        return new NewPost
        {
            ExternalId = ExternalId,
            Text = text,
            Index = World.Analyzer.Index(text, Language.English),
            Language = Language.English,
            PostedAt = PostedAt,
            IsPublic = IsPublic,
            Nature = Nature,
            Hashtags = Tag.Length == 0 ? [] : [Tag],
            Importance = 0.5,
        };
    }

    /// <summary>The message that it becomes, but for its person and where it stands.</summary>
    public Said ToDraft() => new()
    {
        Number = Number,
        Id = Guid.Empty,
        Person = 0,
        Place = Place.Feeds,
        Epoch = 0,
        Scope = Openness.Private,
        Canary = Canary,
        Phrase = Phrase,
        SaidAt = PostedAt,
        Post = new Post { Account = 0, ExternalId = ExternalId, IsPublic = IsPublic, Nature = Nature, Tag = Tag },
    };
}

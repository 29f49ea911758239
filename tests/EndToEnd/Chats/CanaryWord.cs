using Confidant.EndToEnd.Support;

namespace Confidant.EndToEnd.Chats;

/// <summary>A word that nothing else holds, and what may become of it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Person">Who said it.</param>
/// <param name="Said">The message.</param>
internal sealed record CanaryWord(string Word, ChatPerson Person, PersonMessage Said)
{
    /// <summary>Whether it was said in private while its speaker shared what they say.</summary>
    public bool IsShared { get; set; }

    /// <summary>Whether its speaker made it private.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>Whether it was forgotten or edited away.</summary>
    public bool IsGone { get; set; }

    /// <summary>Whether a new message of the bot may hold it.</summary>
    /// <param name="sent">The message.</param>
    /// <param name="asker">Whom it answers.</param>
    /// <param name="isOwnData">Whether they asked for their own data.</param>
    public bool MayBeTold(BotMessage sent, ChatPerson asker, bool isOwnData)
    {
        bool isForSpeakerAlone = asker == Person && sent.IsFor(Person);
        return (isOwnData && isForSpeakerAlone)
            || (!IsGone && (Said.Place == Person.Place
                ? asker == Person && (sent.Place == Person.Place || IsShared)
                : sent.Place == Said.Place && !IsPrivate));
    }
}

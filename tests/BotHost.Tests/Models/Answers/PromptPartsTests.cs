using Confidant.BotHost.Turns;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Answers;

public sealed class PromptPartsTests
{
    [Fact]
    public void Every_part_of_a_prompt_that_holds_words_is_known_to_what_keeps_marked_words_from_models()
    {
        // A new part has to be added to Prompt.Sources and PromptPrivacy.Without before it is added here.
        string[] withSources =
        [
            nameof(Prompt.Recalled), nameof(Prompt.Window), nameof(Prompt.Session), nameof(Prompt.SessionSummary),
            nameof(Prompt.Summaries), nameof(Prompt.Context), nameof(Prompt.Stored),
            nameof(Prompt.Self), nameof(Prompt.Personas), nameof(Prompt.Posts),
        ];
        string[] withoutPeoplesWords =
        [
            nameof(Prompt.Agent), nameof(Prompt.Persona), nameof(Prompt.Audience), nameof(Prompt.Speaker), nameof(Prompt.SpeakerName),
            nameof(Prompt.Chat), nameof(Prompt.GroupName), nameof(Prompt.GroupDescription), nameof(Prompt.Message), nameof(Prompt.Attached), nameof(Prompt.Language), nameof(Prompt.At),
            nameof(Prompt.OnlyIfKnown), nameof(Prompt.IsRemembered), nameof(Prompt.Participants), nameof(Prompt.Sources),
        ];

        typeof(Prompt).GetProperties().Select(static property => property.Name).Where(static name => name != "EqualityContract")
            .Should().BeEquivalentTo(withSources.Concat(withoutPeoplesWords));
    }
}

using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>Which message "this" and "that" must mean on every engine.</summary>
public abstract class MeantMessageContract : StoreContract
{
    [Fact]
    public async Task That_means_what_was_told_also_after_a_question()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage asked = await Scene.SayAsync(ana, dm, "Where do I live?");
        (await Store.Transcript.FindMeantAsync(Scene.Subject(ana), dm.Key, null, null, None)).Should().Be(asked.Id);
        NewMessage told = await Scene.SayAsync(ana, dm, "I live in Porto.");
        await Scene.SayAsync(ana, dm, "What do you know about me? ");

        MessageId? meant = await Store.Transcript.FindMeantAsync(Scene.Subject(ana), dm.Key, null, null, None);

        meant.Should().Be(told.Id);
    }

    [Fact]
    public async Task The_message_that_says_that_is_not_meant_by_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage first = await Scene.SayAsync(ana, dm, "first");
        NewMessage saying = await Scene.SayAsync(ana, dm, "Forget that. I live in Porto.");

        MessageId? meant = await Store.Transcript.FindMeantAsync(Scene.Subject(ana), dm.Key, null, saying.Id, None);

        meant.Should().Be(first.Id);
    }
}

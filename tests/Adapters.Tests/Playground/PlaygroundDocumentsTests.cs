using Confidant.Adapters.Playground;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Playground;

public sealed class PlaygroundDocumentsTests
{
    private static readonly PlaygroundRoom _room = PlaygroundDirectory.FindRoom("hiking")!;

    [Fact]
    public void The_oldest_document_makes_room_for_the_newest()
    {
        var documents = new PlaygroundDocuments(TimeProvider.System, new PlaygroundLimits { DocumentBytes = 10 });
        DocumentLink first = documents.Keep(Document(6), _room, "alice")!;

        DocumentLink second = documents.Keep(Document(6), _room, "alice")!;

        documents.Find(first.Id, "alice").Should().BeNull();
        documents.Find(second.Id, "alice").Should().NotBeNull();
        documents.Keep(Document(11), _room, "alice").Should().BeNull();
    }

    [Fact]
    public void A_document_is_kept_for_its_lifetime_only()
    {
        var documents = new PlaygroundDocuments(TimeProvider.System, new PlaygroundLimits { DocumentLifetime = TimeSpan.Zero });

        DocumentLink link = documents.Keep(Document(1), _room, "alice")!;

        documents.Find(link.Id, "alice").Should().BeNull();
    }

    private static OutgoingDocument Document(int size) => new("export.json", "application/json", new byte[size]);
}

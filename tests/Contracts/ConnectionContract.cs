using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What keeping the state of connections must do on every engine.</summary>
public abstract class ConnectionContract : StoreContract
{
    [Fact]
    public async Task What_a_connection_keeps_is_there_after_a_restart()
    {
        await Store.Connections.WriteAsync("discord:session:0", "first", None);
        await Store.Connections.WriteAsync("discord:session:0", "second", None);
        await Store.Connections.WriteAsync("discord:session:1", "other", None);

        await Store.ReopenAsync();

        (await Store.Connections.ReadAsync("discord:session:0", None)).Should().Be("second");
        (await Store.Connections.ReadAsync("discord:session:1", None)).Should().Be("other");
    }

    [Fact]
    public async Task What_was_removed_or_never_kept_is_not_there()
    {
        await Store.Connections.WriteAsync("discord:commands", "hash", None);
        await Store.Connections.WriteAsync("discord:commands", null, None);

        (await Store.Connections.ReadAsync("discord:commands", None)).Should().BeNull();
        (await Store.Connections.ReadAsync("discord:session:0", None)).Should().BeNull();
    }
}

using System.Text.Json;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Commands;
using StudyBot.Discord.Models.Components;
using StudyBot.Discord.Models.Guilds;
using StudyBot.Discord.Models.Interactions;
using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Tests.Models;

public sealed class PayloadTests
{
    private static DiscordJson Json => DiscordJson.Default;

    [Fact]
    public void Message_is_read_with_author_attachment_and_what_it_replies_to()
    {
        var message = Payload.Read("MESSAGE_CREATE", Json.Message);

        Assert.Equal((MessageType.Reply, "High bias means …"), (message.Type, message.Content));
        Assert.Equal(("Nelly", false, "Nell"), (message.Author!.GlobalName, message.Author.IsBot, message.Member!.Nick));
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 9, 12, 34, 567, TimeSpan.Zero), message.Timestamp);
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 9, 13, 0, TimeSpan.Zero), message.EditedTimestamp);
        Assert.Equal(("answer.md", 1234L), (message.Attachments!.Single().Filename, message.Attachments![0].Size));
        Assert.Equal("1054000000000000000", message.Nonce);
        Assert.Equal(new Snowflake(1054000000000000007), message.MessageReference!.MessageId);
        Assert.Equal("r7", message.ReferencedMessage!.Embeds!.Single().Footer!.Text);
        Assert.Equal("answer:r7", message.ReferencedMessage.Components!.Single().Components!.Single().CustomId);
        Assert.Equal(MessageFlags.HasThread, message.Flags);
        Assert.True(message.Thread!.IsThread);
    }

    [Fact]
    public void Message_with_nulls_is_read()
    {
        var message = Payload.Read("MESSAGE_CREATE.nulls", Json.Message);

        Assert.Null(message.EditedTimestamp);
        Assert.Null(message.ReferencedMessage);
        Assert.Null(message.Nonce);
        Assert.Null(message.Author!.GlobalName);
        Assert.Null(message.Member!.CommunicationDisabledUntil);
    }

    [Fact]
    public void Message_with_only_what_rest_answers_is_read()
    {
        var message = Payload.Read("MESSAGE_CREATE.optionals", Json.Message);

        Assert.Null(message.GuildId);
        Assert.Null(message.Member);
        Assert.Null(message.Thread);
        Assert.Empty(message.Components!);
    }

    [Fact]
    public void Guild_is_read_with_channels_overwrites_threads_and_roles()
    {
        var guild = Payload.Read("GUILD_CREATE", Json.Guild);

        Assert.Equal(("Study group", false, new Snowflake(80351110224678912)), (guild.Name, guild.IsUnavailable, guild.OwnerId!.Value));
        var overwrites = guild.Channels!.Single().PermissionOverwrites!;
        Assert.Equal((PermissionOverwriteType.Role, Permissions.SendMessages), (overwrites[0].Type, overwrites[0].Deny));
        Assert.Equal((PermissionOverwriteType.Member, Permissions.CreatePublicThreads), (overwrites[1].Type, overwrites[1].Deny));
        var role = guild.Roles!.Single();
        Assert.True(role.IsManaged);
        Assert.True(role.Permissions.HasFlag(Permissions.ViewChannel | Permissions.SendMessages | Permissions.SendMessagesInThreads));
        Assert.False(role.Permissions.HasFlag(Permissions.ManageThreads));
    }

    [Fact]
    public void Guild_that_is_unavailable_is_known_by_its_id()
    {
        var guild = Payload.Read("GUILD_CREATE.optionals", Json.Guild);

        Assert.True(guild.IsUnavailable);
        Assert.Null(guild.Channels);
    }

    [Fact]
    public void Guild_with_nulls_is_read() =>
        Assert.Null(Payload.Read("GUILD_CREATE.nulls", Json.Guild).Channels!.Single().ParentId);

    [Fact]
    public void Thread_is_read_with_its_state()
    {
        var thread = Payload.Read("THREAD_CREATE", Json.Channel);

        Assert.Equal((ChannelType.PublicThread, new Snowflake(155361364909621248)), (thread.Type, thread.ParentId!.Value));
        Assert.Equal((true, true, 4320), (thread.ThreadMetadata!.IsArchived, thread.ThreadMetadata.IsLocked, thread.ThreadMetadata.AutoArchiveDuration));
        Assert.Null(Payload.Read("THREAD_CREATE.nulls", Json.Channel).ThreadMetadata!.ArchiveTimestamp);
        Assert.Null(Payload.Read("THREAD_CREATE.optionals", Json.Channel).ThreadMetadata);
    }

    [Fact]
    public void Command_is_read_down_to_its_options()
    {
        var interaction = Payload.Read("INTERACTION_CREATE", Json.Interaction);

        Assert.Equal((InteractionType.ApplicationCommand, "study"), (interaction.Type, interaction.Data!.Name));
        Assert.Equal("Nelly", interaction.Invoker!.GlobalName);
        Assert.Equal(Permissions.ManageMessages, interaction.Member!.Permissions);
        Assert.Equal(Permissions.SendMessages | Permissions.CreatePublicThreads, interaction.AppPermissions);
        var group = interaction.Data.Options!.Single();
        var leaf = group.Options!.Single();
        Assert.Equal((CommandOptionType.SubcommandGroup, CommandOptionType.Subcommand), (group.Type, leaf.Type));
        Assert.Equal(
            ["ml-engineer", "5", "True"], leaf.Options!.Select(option => option.Value!.Value.ToString()));
    }

    [Fact]
    public void Command_with_nulls_and_ping_without_anything_are_read()
    {
        Assert.Null(Payload.Read("INTERACTION_CREATE.nulls", Json.Interaction).Member!.Nick);
        Assert.Null(Payload.Read("INTERACTION_CREATE.optionals", Json.Interaction).Data);
    }

    [Fact]
    public void Option_that_is_typed_in_is_marked()
    {
        var interaction = Payload.Read("INTERACTION_CREATE.autocomplete", Json.Interaction);

        var option = interaction.Data!.Options!.Single().Options!.Single();
        Assert.Equal((true, "ml"), (option.IsFocused, option.Value!.Value.GetString()));
    }

    [Fact]
    public void Press_is_read_with_its_message_and_choice()
    {
        var interaction = Payload.Read("INTERACTION_CREATE.component", Json.Interaction);

        Assert.Equal(("pick:r7", ComponentType.StringSelect), (interaction.Data!.CustomId, interaction.Data.ComponentType));
        Assert.Equal(["a", "b"], interaction.Data.Values);
        Assert.Equal(new Snowflake(1054000000000000007), interaction.Message!.Id);
    }

    [Fact]
    public void Form_is_read_with_text_and_file()
    {
        var interaction = Payload.Read("INTERACTION_CREATE.modal", Json.Interaction);

        Assert.Equal("Nelly", interaction.Invoker!.GlobalName);
        var fields = interaction.Data!.Components!.Select(label => label.Labelled!).ToList();
        Assert.Equal(("text", "High bias means …"), (fields[0].CustomId, fields[0].Value));
        var file = interaction.Data.Resolved!.Attachments![Snowflake.Parse(fields[1].Values!.Single())];
        Assert.Equal("answer.md", file.Filename);
    }

    [Fact]
    public void Interaction_does_not_print_its_token() =>
        Assert.DoesNotContain("token", Payload.Read("INTERACTION_CREATE", Json.Interaction).ToString());

    [Theory]
    [InlineData("APPLICATION_COMMAND")]
    [InlineData("APPLICATION_COMMAND.nulls")]
    [InlineData("APPLICATION_COMMAND.optionals")]
    public void Command_that_was_read_can_be_registered_again(string name)
    {
        var command = JsonSerializer.Deserialize($"[{Payload.Text(name)}]", Json.IReadOnlyListApplicationCommand)!.Single();

        var written = JsonSerializer.Serialize<IReadOnlyList<ApplicationCommand>>([command], Json.IReadOnlyListApplicationCommand);

        Assert.DoesNotContain("null", written);
        Assert.Equal(command.DefaultMemberPermissions is not null, written.Contains("\"default_member_permissions\":32"));
        Assert.Equal(written, JsonSerializer.Serialize(
            JsonSerializer.Deserialize(written, Json.IReadOnlyListApplicationCommand)!, Json.IReadOnlyListApplicationCommand));
    }

    [Theory]
    [InlineData("""{"channel_id": "1", "timestamp": "2026-01-05T09:00:00+00:00"}""")]
    [InlineData("""{"id": "1", "channel_id": "1", "timestamp": "yesterday"}""")]
    [InlineData("""{"id": "-1", "channel_id": "1", "timestamp": "2026-01-05T09:00:00+00:00"}""")]
    public void Message_without_what_the_bot_needs_is_not_read(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Json.Message));
}

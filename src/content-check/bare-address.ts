/** An address that a reader would copy, or a mail program make a link of. */
export const ADDRESS = /(?:https?:\/\/|www\.|mailto:)[^\s<>]+|[^\s<>@:]+@[^\s<>@]+\.\p{L}{2,}/iu

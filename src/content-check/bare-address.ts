/** A web or email address within a text. */
export const ADDRESS = /(?:https?:\/\/|www\.|mailto:)[^\s<>]+|[^\s<>@:]+@[^\s<>@]+\.\p{L}{2,}/iu
